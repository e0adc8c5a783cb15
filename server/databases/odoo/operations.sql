-- Ledger: operations. Grain: one row per work order that was not cancelled; without a link to an order it has no order_id
-- and becomes a reject that says so.
--
-- started_at, ended_at: the first and the last of the work sessions. Execution overwrites the plan: from version 17 on
-- the work order has one pair of dates, planned until it starts and actual from then on; before, its planned start is
-- moved to an earlier actual start, so that only a plan that lies before the start is still the plan.
-- A started work order's plan survives in the log of the manufacturing order, where that is kept, as the value that was
-- replaced in the same write as the state: the plan of its first operation.
-- sequence: the routing's, within the manufacturing order. Where an order has several of these, each has its own
-- sequence, and readiness is given as the end of the predecessor in the same one; elsewhere the ledger derives it.
with session as (
  select workorder_id, min(date_start) as started, max(date_end) as ended
  from mrp_workcenter_productivity
  where workorder_id is not null
  group by workorder_id
),
started as (
  -- The first write of a state in which the log also replaces the start: the start itself, in any language of labels.
  select
    message.res_id as production_id,
    (array_agg(start.old_value_datetime order by message.id))[1] as planned_start
  from mail_message message
  join mail_tracking_value start on start.mail_message_id = message.id
  join ir_model_fields start_field
    on start_field.id = start.field_id and start_field.name in ('date_start', 'date_planned_start')
  where message.model = 'mrp.production'
    and start.old_value_datetime is not null
    and exists (
      select 1
      from mail_tracking_value state
      join ir_model_fields state_field on state_field.id = state.field_id and state_field.name = 'state'
      where state.mail_message_id = message.id
    )
  group by message.res_id
),
operation as (
  select
    work.id, work.production_id, work.workcenter_id, work.state, work.duration_expected, made.order_id,
    row_number() over (
      partition by work.production_id order by coalesce(routing.sequence, 9999), work.id
    ) as sequence,
    case when work.state in ('progress', 'done') then coalesce(session.started, work.date_start) end as started,
    case when work.state = 'done' then coalesce(session.ended, work.date_finished) end as ended,
    case
      when work.state not in ('progress', 'done') then coalesce(work.date_planned_start, work.date_start)
      when work.date_planned_start < coalesce(session.started, work.date_start) then work.date_planned_start
    end as planned_start,
    case
      when work.state not in ('progress', 'done') then coalesce(work.date_planned_finished, work.date_finished)
    end as planned_end
  from mrp_workorder work
  left join mrp_routing_workcenter routing on routing.id = work.operation_id
  left join production_order made on made.production_id = work.production_id
  left join session on session.workorder_id = work.id
  where work.state is distinct from 'cancel'
),
followed as (
  select
    *,
    lag(ended) over (partition by production_id order by sequence) as predecessor_ended,
    min(production_id) over (partition by order_id) <> max(production_id) over (partition by order_id) as is_split
  from operation
)
select
  followed.id as operation_id,
  key.order_id,
  followed.sequence,
  followed.workcenter_id as work_centre_id,
  case when followed.is_split then (followed.predecessor_ended at time zone 'UTC')::timestamp(0) end as ready_at,
  (
    coalesce(
      followed.planned_start,
      case when followed.sequence = 1 and followed.started is not null then started.planned_start end
    ) at time zone 'UTC'
  )::timestamp(0) as planned_start,
  (followed.planned_end at time zone 'UTC')::timestamp(0) as planned_end,
  (followed.started at time zone 'UTC')::timestamp(0) as started_at,
  (followed.ended at time zone 'UTC')::timestamp(0) as ended_at,
  round(followed.duration_expected / 60, 6) as standard_hours
from followed
left join order_key key on key.id = followed.order_id
left join started on started.production_id = followed.production_id
order by followed.production_id, followed.sequence
