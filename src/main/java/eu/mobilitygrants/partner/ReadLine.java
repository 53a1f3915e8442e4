package eu.mobilitygrants.partner;

import java.util.List;

/** A row that could be read, on its way into the register. */
record ReadLine(EcheRow row, ListedHost host, List<Remark> remarks) {}
