package eu.mobilitygrants.partner;

/** What is odd about a row that was read all the same. */
enum Remark {
    /** The code breaks the pattern; kept as it stands. */
    ODD_CODE,
    /** No proposal number: a transitory charter, which ends early. */
    TRANSITORY,
    NO_OID,
    /** The cell of the OID holds an error of the spreadsheet. */
    OID_ERROR,
    OID_TWICE,
    PIC_TWICE,
    /** Recognised by its code: the legal person behind it has changed. */
    NEW_PIC
}
