/** Says to a screen reader what changed without moving the focus: a computation has finished. */
export function Announce(props: { readonly message: string }) {
  return (
    <output className="visually-hidden" aria-live="polite">
      {props.message}
    </output>
  );
}
