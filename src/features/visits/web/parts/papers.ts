/** The order as it is printed. */
export const orderPdf = (visitId: string) => `/api/visits/${visitId}/order.pdf`

/** The report as it is printed, as it stands or in one of its versions. */
export const reportPdf = (visitId: string, number?: number) =>
  `/api/visits/${visitId}/report.pdf${number ? `?number=${number}` : ''}`
