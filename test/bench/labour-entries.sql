-- Time entries of a large company, the same each time: people who work four stretches on five days a week. Each person's day is two
-- hours a stretch from 8:00 on; one evening stretch in nine is paid as overtime.
select
  'T' || n as entry_id,
  'E' || lpad((n // ($days * 4))::varchar, 6, '0') as employee_id,
  date '2020-01-06' + ((n // 4 % $days) // 5 * 7 + (n // 4 % $days) % 5)::integer as worked_on,
  case when n % 4 = 3 then 2.25 else 2 end as hours,
  case when n % 4 = 3 and hash(n) % 9 = 0 then 'overtime' else 'regular' end as pay_kind,
  case when hash(n + 1) % 10 = 0 then null else 'O' || lpad((hash(n) % $orders)::varchar, 7, '0') end as order_id,
  null as client_id,
  'production' as activity,
  (date '2020-01-06' + ((n // 4 % $days) // 5 * 7 + (n // 4 % $days) % 5)::integer)::timestamp
    + to_hours((8 + n % 4 * 2)::integer) as started_at,
  (date '2020-01-06' + ((n // 4 % $days) // 5 * 7 + (n // 4 % $days) % 5)::integer)::timestamp
    + to_hours((8 + n % 4 * 2)::integer) + to_minutes((case when n % 4 = 3 then 135 else 120 end)::integer) as ended_at
from range($entries) as entry(n)
