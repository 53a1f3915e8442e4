package eu.mobilitygrants.partner;

import java.util.List;
import java.util.Map;

/**
 * One row of the workbook, as text.
 *
 * @param line as a spreadsheet counts it, from 1
 * @param cells column → text, stripped; empty ones are absent
 * @param broken columns whose cell holds an error of the spreadsheet such as {@code #N/A}
 */
record EcheRow(int line, Map<EcheColumn, String> cells, List<EcheColumn> broken) {

    boolean empty() {
        return cells.isEmpty() && broken.isEmpty();
    }

    String cell(EcheColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Code and name, or as much of them as there is. */
    String title() {
        var title = (cell(EcheColumn.ERASMUS_CODE) + " " + cell(EcheColumn.NAME)).strip();
        return title.isEmpty() ? "–" : title;
    }

    /** All cells in the order of the columns, for whoever wants to see what stood there. */
    List<String> asItStood() {
        return List.of(EcheColumn.values()).stream()
                .map(column -> broken.contains(column) ? "#" : cell(column))
                .toList();
    }
}
