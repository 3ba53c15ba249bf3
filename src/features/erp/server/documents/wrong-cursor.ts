/** A cursor that this ERP never gave: that of another kind of ERP, or somebody's own. It says nothing of the ERP. */
export class WrongCursor extends RangeError {}
