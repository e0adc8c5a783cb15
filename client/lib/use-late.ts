/** Whether something has lasted: quick answers must not make the page flicker. */
import { useEffect, useState } from "react";

/** True once `active` has been true for so many milliseconds. */
export function useLate(active: boolean, milliseconds = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, milliseconds]);
  return active && late;
}
