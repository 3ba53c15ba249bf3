let signIns = 0

/** How often somebody signed in on this page: to be taken when a request is sent, for `tellSignedOut`. */
export const signInsSoFar = () => signIns

/** Somebody signed in here. */
export function tellSignedIn() {
  signIns += 1
  window.dispatchEvent(new Event('atiende:signed-in'))
}

/** A request was refused as nobody was signed in; one that was sent before somebody did tells nothing of now. */
export function tellSignedOut(signInsAtSending: number) {
  if (signInsAtSending === signIns) window.dispatchEvent(new Event('atiende:signed-out'))
}
