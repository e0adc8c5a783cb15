-- Ledger: absences. Grain: one row per validated leave of one employee. The day that a half day stands in counts whole.
-- The kind is read from the leave type's names, all languages together; what they do not tell is `other`. A sick child is
-- no sickness of the employee. Public holidays and the reservations of work centres lie in other tables and are not read.
select
  'L' || leave.id as absence_id,
  leave.employee_id,
  leave.request_date_from as from_on,
  leave.request_date_to as to_on,
  case
    when type.names ~* 'enfant malade|sick child|child sick' then 'other'
    when type.names ~* 'professionnelle|occupational' then 'occupational_disease'
    when type.names ~* 'accident' then 'work_accident'
    when type.names ~* 'sick|malad' then 'sick'
    when type.names ~* 'parental|matern|patern' then 'parental'
    when type.unpaid or type.names ~* 'unpaid|sans solde|non pay' then 'unpaid'
    when type.names ~* 'paid|congés? payés?|\mRTT\M|annual leave|vacances' then 'paid_leave'
    else 'other'
  end as kind
from hr_leave leave
join hr_leave_type type on type.id = leave.holiday_status_id
where leave.state = 'validate'
  -- Until version 17 a leave of a whole department is a record of its own beside those of its employees.
  and coalesce(leave.holiday_type, 'employee') = 'employee'
  and leave.employee_id is not null
order by leave.request_date_from, leave.id
