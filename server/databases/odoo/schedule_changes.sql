-- Ledger: schedule_changes. Grain: one row per decision that moved a confirmed order to another day.
-- Three logs tell of moves: the start of a manufacturing order, the promise, and the date of an outgoing transfer. Odoo
-- logs the last by itself, the others only where somebody asked for it. One decision is written into several of them
-- within moments, so a move is left out when another of its order within the hour before, or a stronger log within the
-- hour around it, tells of it already: production before promise before transfer.
-- Most logged moves are no decisions: starting and finishing write the dates (in the same write as a state), the first
-- day of a manufacturing order is planning, a promise without predecessor is the first, and before the confirmation an
-- order is negotiated. Moves within a day are none at the ledger's grain.
-- Who decided is a person's name and stays in Odoo.
with logged as (
  select
    value.id, value.mail_message_id, message.model, message.res_id, message.date, field.name as field,
    value.old_value_datetime as old_at, value.new_value_datetime as new_at
  from mail_tracking_value value
  join mail_message message on message.id = value.mail_message_id
  join ir_model_fields field on field.id = value.field_id
  where (message.model, field.name) in (
      ('mrp.production', 'date_start'), ('mrp.production', 'date_planned_start'),
      ('sale.order', 'commitment_date'), ('stock.picking', 'scheduled_date')
    )
),
execution as (
  -- When a manufacturing order's dates began to be what happened: the first write of a state together with a date, or
  -- the first work session.
  select production_id, min(at) as since
  from (
    select logged.res_id as production_id, logged.date as at
    from logged
    where logged.model = 'mrp.production'
      and exists (
        select 1
        from mail_tracking_value state
        join ir_model_fields field on field.id = state.field_id and field.name = 'state'
        where state.mail_message_id = logged.mail_message_id
      )
    union all
    select work.production_id, session.date_start
    from mrp_workcenter_productivity session
    join mrp_workorder work on work.id = session.workorder_id
  ) seen
  group by production_id
),
move as (
  select logged.id, logged.date, logged.old_at, logged.new_at, 1 as rank, logged.res_id as production_id, made.order_id
  from logged
  join mrp_production production on production.id = logged.res_id
  join production_order made on made.production_id = production.id
  left join execution on execution.production_id = production.id
  where logged.model = 'mrp.production'
    and logged.date >= production.create_date + interval '1 day'
    and (execution.since is null or logged.date < execution.since)
  union all
  select logged.id, logged.date, logged.old_at, logged.new_at, 2, null, logged.res_id
  from logged
  join sale_order quotation on quotation.id = logged.res_id
  where logged.model = 'sale.order' and logged.date > quotation.date_order + interval '1 minute'
  union all
  select logged.id, logged.date, logged.old_at, logged.new_at, 3, null, picking.sale_id
  from logged
  join stock_picking picking on picking.id = logged.res_id
  join stock_picking_type type on type.id = picking.picking_type_id and type.code in ('outgoing', 'dropship')
  where logged.model = 'stock.picking'
    and (picking.date_done is null or logged.date < picking.date_done)
),
day_move as (
  select
    move.*,
    (move.old_at at time zone 'UTC')::date as old_date,
    (move.new_at at time zone 'UTC')::date as new_date
  from move
  where (move.old_at at time zone 'UTC')::date <> (move.new_at at time zone 'UTC')::date
),
decision as (
  select day_move.*
  from day_move
  where not exists (
    select 1
    from day_move told
    where told.order_id = day_move.order_id
      and told.id <> day_move.id
      and (
        (told.rank < day_move.rank and told.date between day_move.date - interval '1 hour'
          and day_move.date + interval '1 hour')
        or (told.rank = day_move.rank and told.date > day_move.date - interval '1 hour'
          and (told.date, told.id) < (day_move.date, day_move.id))
      )
  )
),
note as (
  -- A planner's note beside the move: "put off to let S00123 pass".
  select
    decision.id,
    said.text,
    (regexp_match(
      said.text, '(?:pour (?:faire |laisser )?passer|to (?:let|make way for|make room for|fit in)) +([^ ,;.]+)', 'i'
    ))[1] as passed,
    row_number() over (partition by decision.id order by message.date, message.id) as position
  from decision
  join production_order made on made.order_id = decision.order_id
  join mail_message message
    on message.model = 'mrp.production' and message.res_id = made.production_id
    and message.date between decision.date - interval '10 minutes' and decision.date + interval '10 minutes'
  cross join lateral (select trim(regexp_replace(message.body, '(<[^>]*>|\s)+', ' ', 'g')) as text) said
  where said.text ~* 'pour (faire |laisser )?passer|to (let|make way for|make room for|fit in)'
)
select
  decision.id as change_id,
  (decision.date at time zone 'UTC')::timestamp(0) as changed_at,
  key.order_id,
  decision.old_date,
  decision.new_date,
  cause.order_id as cause_order_id,
  left(note.text, 200) as reason
from decision
join order_key key on key.id = decision.order_id
left join note on note.id = decision.id and note.position = 1
left join order_key cause on cause.order_id = note.passed and cause.order_id <> key.order_id
order by decision.date, decision.id
