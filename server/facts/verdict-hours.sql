-- Hours in [from, to) that name a client. Grain: one row per employee, week and calendar month with such hours.
-- Unit: minutes; a week by its Monday and a month by its first day, as day numbers. Others: all clients but the examined one.
-- Production is activity 0; office hours are activities 1 to 4: planning, meetings, accounts, rework. Overtime entries are those
-- of payroll overtime that name an order. Every column is a number.
with named as (
  select
    *,
    date_trunc('month', date '1970-01-01' + day)::date - date '1970-01-01' as month,
    client_number = $client::integer as of_client
  from fct_work_entry
  where client_number is not null and minutes > 0 and activity between 0 and 4
    and day >= $fromDay::integer and day < $toDay::integer
)
select
  employee_number::double as "employee",
  week::double as "week",
  month::double as "month",
  sum(case when of_client and activity = 0 then minutes else 0 end) as "productionMinutes",
  sum(case when of_client and activity > 0 then minutes else 0 end) as "officeMinutes",
  sum(case when not of_client and activity = 0 then minutes else 0 end) as "othersProductionMinutes",
  sum(case when not of_client and activity > 0 then minutes else 0 end) as "othersOfficeMinutes",
  (count(*) filter (where of_client and activity = 0))::double as "productionEntries",
  (count(*) filter (where of_client and activity > 0))::double as "officeEntries",
  (count(*) filter (where of_client and pay between 1 and 3 and order_number is not null))::double as "overtimeEntries",
  (count(*) filter (where not of_client and pay between 1 and 3 and order_number is not null))::double as "othersOvertimeEntries"
from named
group by employee_number, week, month
order by employee_number, week, month
