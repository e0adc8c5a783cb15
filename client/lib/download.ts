const types = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Hands a text, or bytes, to the browser as a file. */
export function download(name: string, content: BlobPart, type: keyof typeof types = "csv"): void {
  const address = URL.createObjectURL(new Blob([content], { type: types[type] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
