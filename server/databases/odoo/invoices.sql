-- Ledger: invoices. Grain: one row per posted customer invoice, receipt or credit note; a credit note is negative.
-- Money in the company's currency, without VAT. Drafts and cancelled documents are left out.
-- paid_on: the day of the last payment or credit that closed it, once nothing is open. One that a credit note reversed is
-- closed on that day, or it would look unpaid for ever.
-- order_id: where the invoice is for one confirmed order only.
with closing as (
  select line.move_id, max(part.max_date) as closed_on
  from account_move_line line
  join account_account account on account.id = line.account_id
  join account_partial_reconcile part on part.debit_move_id = line.id or part.credit_move_id = line.id
  where account.kind in ('asset_receivable', 'receivable')
  group by line.move_id
),
ordered as (
  select line.move_id, min(sold.order_id) as order_id
  from sale_order_line_invoice_rel link
  join account_move_line line on line.id = link.invoice_line_id
  join sale_order_line sold on sold.id = link.order_line_id
  group by line.move_id
  having count(distinct sold.order_id) = 1
)
select
  case when count(*) over (partition by move.name) = 1 then move.name else move.name || ' #' || move.id end
    as invoice_id,
  coalesce(partner.commercial_partner_id, partner.id) as client_id,
  key.order_id,
  move.invoice_date as issued_on,
  coalesce(move.invoice_date_due, move.invoice_date) as due_on,
  case when move.payment_state in ('paid', 'in_payment', 'reversed') then closing.closed_on end as paid_on,
  move.amount_untaxed_signed as amount
from account_move move
left join res_partner partner on partner.id = move.partner_id
left join closing on closing.move_id = move.id
left join ordered on ordered.move_id = move.id
left join order_key key on key.id = ordered.order_id
where move.move_type in ('out_invoice', 'out_refund', 'out_receipt') and move.state = 'posted'
order by move.invoice_date, move.id
