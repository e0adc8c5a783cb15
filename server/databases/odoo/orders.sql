-- Ledger: orders. Grain: one row per confirmed order. Money in the company's currency, without VAT.
-- Quotations and cancelled documents are left out: Odoo does not tell a cancelled order from a lost quotation.
--
-- promised_on: the promise in force when the order was confirmed, where the log of the field is kept; else the first
-- promise in the log; else the present one, which overwrote its predecessors; else the confirmation plus the longest
-- lead time of the lines, which is what Odoo prints. A promise moved before the confirmation was still being negotiated.
-- delivered_on: the last outgoing transfer, once nothing is left to send; `effective_date` is the first delivery.
-- variable_cost: the lines' cost price at the sale, a standard cost and not the actual one; empty as soon as a line of
-- goods has none, since zero there means unknown. Services are left out: their cost is labour.
-- priority: Odoo clears its star on completion, so tags and the star's log tell more than the star.
with line as (
  select
    order_id,
    max(customer_lead) as lead_days,
    bool_or(not is_service) as has_goods,
    sum(product_uom_qty) filter (where not is_service) as quantity,
    -- Too much of one line does not make up for too little of another.
    sum(least(qty_delivered, product_uom_qty)) filter (where not is_service) as delivered_quantity,
    sum(product_uom_qty * purchase_price) filter (where not is_service) as cost,
    bool_or(coalesce(purchase_price, 0) <= 0) filter (where not is_service and price_subtotal > 0) as cost_unknown
  from (
    select
      order_id, customer_lead, product_uom_qty, qty_delivered, purchase_price, price_subtotal,
      coalesce(is_service, false) as is_service
    from sale_order_line
    where display_type is null and not coalesce(is_downpayment, false)
  ) sold
  group by order_id
),
transfer as (
  select
    picking.sale_id,
    max(picking.date_done) filter (where picking.state = 'done') as last_done,
    count(*) filter (where picking.state not in ('done', 'cancel')) as waiting,
    bool_or(picking.priority >= '1') as starred
  from stock_picking picking
  join stock_picking_type type on type.id = picking.picking_type_id
  where picking.sale_id is not null and type.code in ('outgoing', 'dropship')
  group by picking.sale_id
),
change as (
  select
    message.res_id as order_id, message.date, value.id, value.old_value_datetime, value.new_value_datetime,
    -- The log is written at the end of the transaction that confirms.
    message.date <= quotation.date_order + interval '1 minute' as before_confirmation
  from mail_tracking_value value
  join mail_message message on message.id = value.mail_message_id and message.model = 'sale.order'
  join ir_model_fields field on field.id = value.field_id and field.name = 'commitment_date'
  join sale_order quotation on quotation.id = message.res_id
),
promise as (
  select
    order_id,
    (array_agg(new_value_datetime order by date desc, id desc) filter (where before_confirmation))[1] as agreed,
    (array_agg(coalesce(old_value_datetime, new_value_datetime) order by date, id)
      filter (where not before_confirmation))[1] as first_known
  from change
  group by order_id
),
urgent as (
  select tagged.order_id
  from sale_order_tag_rel tagged
  join crm_tag tag on tag.id = tagged.tag_id
  where tag.name ~* 'urgent|express|prioritaire|rush'
  union
  select made.order_id
  from production_order made
  join mrp_production production on production.id = made.production_id
  where production.priority >= '1'
  union
  select made.order_id
  from mail_tracking_value value
  join mail_message message on message.id = value.mail_message_id and message.model = 'mrp.production'
  join ir_model_fields field on field.id = value.field_id and field.name = 'priority'
  join production_order made on made.production_id = message.res_id
  -- The log keeps the label in the language of the user who set it.
  where value.new_value_char ~* '^(very )?urgent'
)
select
  key.order_id,
  coalesce(partner.commercial_partner_id, partner.id) as client_id,
  (quotation.date_order at time zone 'UTC')::date as ordered_on,
  (due.first_promise at time zone 'UTC')::date as promised_on,
  case
    when quotation.commitment_date is distinct from due.first_promise
    then (quotation.commitment_date at time zone 'UTC')::date
  end as revised_promise_on,
  case when state.delivered then (transfer.last_done at time zone 'UTC')::date end as delivered_on,
  round(quotation.amount_untaxed / state.rate, 2) as revenue,
  case when not line.cost_unknown then round(line.cost / state.rate, 2) end as variable_cost,
  case when urgent.order_id is not null or transfer.starred then 'rush' end as priority,
  case when state.delivered then 'delivered' when line.has_goods and transfer.sale_id is not null then 'open' end
    as status,
  line.quantity,
  line.delivered_quantity
from order_key key
join sale_order quotation on quotation.id = key.id
left join res_partner partner on partner.id = quotation.partner_id
left join line on line.order_id = key.id
left join transfer on transfer.sale_id = key.id
left join promise on promise.order_id = key.id
left join urgent on urgent.order_id = key.id
cross join lateral (
  select
    coalesce(nullif(quotation.currency_rate, 0), 1) as rate,
    -- Version 16 says so; before, nothing is left to send when no transfer waits.
    transfer.last_done is not null
      and coalesce(quotation.delivery_status = 'full', transfer.waiting = 0) as delivered
) state
cross join lateral (
  select coalesce(
    promise.agreed,
    promise.first_known,
    quotation.commitment_date,
    quotation.date_order + line.lead_days::double precision * interval '1 day'
  ) as first_promise
) due
order by quotation.date_order, key.id
