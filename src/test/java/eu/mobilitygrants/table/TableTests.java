package eu.mobilitygrants.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
    void aTextThatBeginsLikeAFormulaIsATextInBoth(String begin) throws IOException {
        var words = begin + "HYPERLINK(1)";

        assertThat(csv(words)).isIn("'" + words + "\r\n", "\"'" + words + "\"\r\n");
        try (var table = TableFormat.XLSX.table(out, "Hosts")) {
            table.row(List.of(words));
        }
        try (var book = book()) {
            var cell = book.getFirstSheet().read().getFirst().getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
    }

    @Test
    void anythingElseIsWrittenAsItIs() throws IOException {
        assertThat(csv("Fair = square", -1, "", null, LocalDate.of(2026, 1, 12), LocalDateTime.of(2026, 1, 12, 9, 5)))
                .isEqualTo("Fair = square,-1,,,2026-01-12,2026-01-12 09:05\r\n");
    }

    @Test
    void aWorkbookHasItsSheetsInTheOrderTheyWereBegun() throws IOException {
        try (var book = new Workbook(out)) {
            var receipts = book.sheet("Receipts");
            receipts.headings(List.of("Receipt"));
            for (var receipt = 1; receipt <= 450; receipt++) {
                receipts.row(List.of(receipt));
            }
            book.sheet("Counts").row(List.of("Received", 450));
        }

        try (var book = book()) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("Receipts", "Counts");
            assertThat(sheets.get(0).read()).hasSize(451);
            assertThat(sheets.get(1).read().getFirst().getCell(1).asNumber()).isEqualByComparingTo("450");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStreamBelowStaysOpen(TableFormat format) throws IOException {
        var closed = new boolean[1];
        var stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (var table = format.table(stream, "Receipts")) {
            table.headings(List.of("Receipt"));
        }

        assertThat(stream.size()).isPositive();
        assertThat(closed).containsExactly(false);
    }

    private String csv(Object... cells) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var table = TableFormat.CSV.table(text, "")) {
            table.row(Arrays.asList(cells));
        }
        assertThat(text.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF");
        return text.toString(StandardCharsets.UTF_8).substring(1);
    }

    private ReadableWorkbook book() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
