-- What the ledger holds of money, hours and days. Grain: one row. Days from 1970-01-01, half open; NaN: none. Rows with a value.
-- The end is the day after the last on which anything was ordered, delivered, invoiced, paid or worked.
with ordered as (
  select
    greatest(max(ordered_on), max(delivered_on)) as last_on,
    count(list_price) as list_prices,
    count(expedite_cost) as expedite_costs,
    count(penalty_paid) as penalties
  from orders
),
invoiced as (
  select greatest(max(issued_on), max(paid_on)) as last_on, count(*) as invoices, count(paid_on) as payments
  from invoices
),
worked as (
  select min(day) as first_day, max(day) as last_day, count(*) as entries
  from fct_work_entry
)
select
  coalesce(
    (greatest(ordered.last_on, invoiced.last_on, date '1970-01-01' + worked.last_day) - date '1970-01-01' + 1)::double,
    'nan'::double
  ) as "endDay",
  coalesce(worked.first_day::double, 'nan'::double) as "hoursFromDay",
  coalesce((worked.last_day + 1)::double, 'nan'::double) as "hoursToDay",
  ordered.list_prices::double as "listPrices",
  ordered.expedite_costs::double as "expediteCosts",
  ordered.penalties::double as "penalties",
  invoiced.invoices::double as "invoices",
  invoiced.payments::double as "payments",
  worked.entries::double as "timeEntries"
from ordered, invoiced, worked
