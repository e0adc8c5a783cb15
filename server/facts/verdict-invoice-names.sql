-- Identifiers of the rows of verdict-invoices.sql, by their places from 0; the places come as one text, `3,17,5`.
-- Grain: one row per place.
with numbered as (
  select row_number() over (order by invoices.invoice_id) - 1 as place, invoices.invoice_id
  from invoices
  join dim_shop_client using (client_id)
  where dim_shop_client.client_number = $client::integer
    and invoices.issued_on >= date '1970-01-01' + $fromDay::integer
    and invoices.issued_on < date '1970-01-01' + $toDay::integer
)
select place::double as "place", invoice_id as "invoiceId"
from numbered
where place in (
  select unnest(string_split($places, ',')::bigint[])
)
