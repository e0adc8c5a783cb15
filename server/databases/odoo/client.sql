-- Commercial entities that bought, were invoiced or were given a quotation. Grain: one row per entity.
-- Orders name a contact or an address of a client as often as the client: the commercial entity stands for all of them.
select id, bool_or(bought) as bought
from (
  select coalesce(partner.commercial_partner_id, partner.id) as id, quotation.state in ('sale', 'done') as bought
  from sale_order quotation
  join res_partner partner on partner.id = quotation.partner_id
  union all
  select coalesce(partner.commercial_partner_id, partner.id), true
  from account_move move
  join res_partner partner on partner.id = move.partner_id
  where move.move_type in ('out_invoice', 'out_refund', 'out_receipt') and move.state = 'posted'
) known
group by id
