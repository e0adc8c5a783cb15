-- Absences. Grain: one row per absence. Unit: days from 1970-01-01, both days of absence. Kinds are numbered in the order of the
-- ledger's list. Every column is a number.
select
  dim_employee.employee_number::double as "employee",
  (absences.from_on - date '1970-01-01')::double as "fromDay",
  (absences.to_on - date '1970-01-01')::double as "toDay",
  (list_position(
    ['sick', 'work_accident', 'occupational_disease', 'paid_leave', 'parental', 'unpaid', 'other'],
    absences.kind
  ) - 1)::double as "kind"
from absences
join dim_employee using (employee_id)
order by dim_employee.employee_number, absences.from_on, absences.to_on, absences.absence_id
