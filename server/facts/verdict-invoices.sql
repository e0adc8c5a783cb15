-- Invoices to a client issued in [from, to). Grain: one row per invoice, in order of their identifiers. Unit: cents with their
-- fractions; days from 1970-01-01. Every column is a number; NaN: not paid, not blocked.
select
  (invoices.issued_on - date '1970-01-01')::double as "issuedOn",
  (invoices.due_on - date '1970-01-01')::double as "dueOn",
  coalesce((invoices.paid_on - date '1970-01-01')::double, 'nan'::double) as "paidOn",
  coalesce((invoices.blocked_on - date '1970-01-01')::double, 'nan'::double) as "blockedOn",
  (invoices.amount * 100)::double as "amountCents"
from invoices
join dim_shop_client using (client_id)
where dim_shop_client.client_number = $client::integer
  and invoices.issued_on >= date '1970-01-01' + $fromDay::integer
  and invoices.issued_on < date '1970-01-01' + $toDay::integer
order by invoices.invoice_id
