-- Totals of the imported company. Grain: one row.
select
  (select count(*) from orders where delivered_on > coalesce(revised_promise_on, promised_on))::integer
    as "deliveredAfterLastPromise",
  (select count(*) from orders where delivered_on > promised_on)::integer as "deliveredAfterFirstPromise",
  (select count(*) from operations where ended_at is not null)::integer as "operationsEnded",
  (select count(*) from operations where order_id is null)::integer as "operationsWithoutOrder",
  (select round(sum(hours), 1) from time_entries)::double as "hours",
  (select count(distinct employee_id) from time_entries where pay_kind = 'overtime')::integer
    as "employeesWithOvertime",
  (select round(min(hours), 1) from time_entries where pay_kind = 'overtime')::double as "leastOvertimeHours",
  (select count(*) from invoices where amount < 0)::integer as "creditNotes",
  (select count(cause_order_id) from schedule_changes)::integer as "causesKnown",
  (select count(*) from interactions where direction = 'in')::integer as "received"
