-- For which order a manufacturing order works. Grain: one row per manufacturing order that is linked to a sales order.
-- The link is the chain of stock moves: what is made goes into a delivery of the order, or into another manufacturing
-- order that has one. Where no chain exists (made to stock, moves made by hand) the text of the origin is the only trace.
-- A production that serves several orders counts for the oldest.
with recursive delivered as (
  select made.production_id, line.order_id
  from stock_move made
  join stock_move_move_rel link on link.move_orig_id = made.id
  join stock_move moved on moved.id = link.move_dest_id
  join sale_order_line line on line.id = moved.sale_line_id
  where made.production_id is not null
  union
  select moved.created_production_id, line.order_id
  from stock_move moved
  join sale_order_line line on line.id = moved.sale_line_id
  where moved.created_production_id is not null
),
direct as (
  select production_id, order_id from delivered
  union
  select production.id, quotation.id
  from mrp_production production
  join sale_order quotation on quotation.name = production.origin
  where not exists (select 1 from delivered where delivered.production_id = production.id)
),
part_of as (
  select made.production_id, used.raw_material_production_id as parent_id
  from stock_move made
  join stock_move_move_rel link on link.move_orig_id = made.id
  join stock_move used on used.id = link.move_dest_id
  where made.production_id is not null and used.raw_material_production_id is not null
),
lineage as (
  select production_id, order_id from direct
  union
  select part_of.production_id, lineage.order_id
  from part_of
  join lineage on lineage.production_id = part_of.parent_id
)
select production_id, min(order_id) as order_id
from lineage
group by production_id
