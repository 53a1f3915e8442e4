package eu.mobilitygrants.partner;

import eu.mobilitygrants.partner.LineOutcome.Became;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row, as it is shown to the office. */
record ImportLine(
        int line,
        Became became,
        String title,
        @Nullable String reason,
        List<String> arguments,
        List<String> remarks,
        List<FieldChange> changes,
        List<String> cells) {

    /** One fact before and after. @param field name of the column, or {@code RETURNED} */
    record FieldChange(String field, String before, String after) {}

    static ImportLine of(ResultSet row) throws SQLException {
        return new ImportLine(
                row.getInt("line"),
                Became.valueOf(row.getString("became")),
                row.getString("title"),
                row.getString("reason"),
                texts(row, "arguments"),
                texts(row, "remarks"),
                changes(texts(row, "changes")),
                texts(row, "cells"));
    }

    private static List<FieldChange> changes(List<String> triples) {
        var changes = new ArrayList<FieldChange>();
        for (var at = 0; at + 2 < triples.size(); at += 3) {
            changes.add(new FieldChange(triples.get(at), triples.get(at + 1), triples.get(at + 2)));
        }
        return List.copyOf(changes);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
