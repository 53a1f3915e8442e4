package eu.mobilitygrants.partner;

import eu.mobilitygrants.shared.CountryCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes hosts of the rows of one issue, or says why it cannot. Remembers the rows before, to find what stands there twice. */
final class RowReader {

    private static final Pattern PIC = Pattern.compile("\\d{9}");
    private static final Pattern OID = Pattern.compile("E\\d{8}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd-MM-uuuu"),
            DateTimeFormatter.ofPattern("dd/MM/uuuu"),
            DateTimeFormatter.ofPattern("dd.MM.uuuu"));

    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> pics = new HashMap<>();
    private final Map<String, Integer> oids = new HashMap<>();

    /** A row read. @param remarks what is odd about it */
    record Read(ListedHost host, List<Remark> remarks) {}

    /** @throws UnreadableRowException with the first reason found */
    Read read(EcheRow row) throws UnreadableRowException {
        var code = code(row);
        var pic = needed(row, EcheColumn.PIC, PIC);
        var host = new ListedHost(
                code,
                pic,
                matching(row.cell(EcheColumn.OID), OID),
                matching(row.cell(EcheColumn.PROPOSAL), PIC),
                line(needed(row, EcheColumn.NAME)),
                optional(row, EcheColumn.STREET),
                optional(row, EcheColumn.POST_CODE),
                line(needed(row, EcheColumn.CITY)),
                country(row),
                optional(row, EcheColumn.WEBSITE),
                day(row, EcheColumn.FROM),
                day(row, EcheColumn.UNTIL));
        if (host.from().isAfter(host.until())) {
            throw new UnreadableRowException(
                    "charterBackwards", host.from().toString(), host.until().toString());
        }
        var first = codes.putIfAbsent(code.folded(), row.line());
        if (first != null) {
            throw new UnreadableRowException("codeTwice", code.value(), String.valueOf(first));
        }
        return new Read(host, remarks(row, host));
    }

    private List<Remark> remarks(EcheRow row, ListedHost host) {
        var remarks = new ArrayList<Remark>();
        if (!host.code().wellFormed()) {
            remarks.add(Remark.ODD_CODE);
        }
        if (host.proposal() == null) {
            remarks.add(Remark.TRANSITORY);
        }
        if (row.broken().contains(EcheColumn.OID)) {
            remarks.add(Remark.OID_ERROR);
        } else if (host.oid() == null) {
            remarks.add(Remark.NO_OID);
        }
        if (pics.putIfAbsent(host.pic(), row.line()) != null) {
            remarks.add(Remark.PIC_TWICE);
        }
        if (host.oid() != null && oids.putIfAbsent(host.oid(), row.line()) != null) {
            remarks.add(Remark.OID_TWICE);
        }
        return List.copyOf(remarks);
    }

    private static ErasmusCode code(EcheRow row) throws UnreadableRowException {
        var code = ErasmusCode.read(needed(row, EcheColumn.ERASMUS_CODE));
        if (!code.folded().matches("[A-Z0-9]{3,40}")) {
            throw new UnreadableRowException("noCode", code.value());
        }
        return code;
    }

    private static CountryCode country(EcheRow row) throws UnreadableRowException {
        var text = needed(row, EcheColumn.COUNTRY);
        var country = CountryCode.parse(text);
        if (country.isEmpty()) {
            throw new UnreadableRowException("noCountry", text);
        }
        return country.get();
    }

    private static LocalDate day(EcheRow row, EcheColumn column) throws UnreadableRowException {
        var text = needed(row, column);
        for (var format : DAYS) {
            var day = parsed(text, format).filter(date -> date.getYear() >= 1980 && date.getYear() <= 2100);
            if (day.isPresent()) {
                return day.get();
            }
        }
        throw new UnreadableRowException("noDay", text);
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    private static String needed(EcheRow row, EcheColumn column) throws UnreadableRowException {
        if (row.broken().contains(column)) {
            throw new UnreadableRowException("error." + column);
        }
        var text = row.cell(column);
        if (text.isEmpty()) {
            throw new UnreadableRowException("missing." + column);
        }
        if (text.length() > 500) {
            throw new UnreadableRowException("tooLong." + column);
        }
        return text;
    }

    private static String needed(EcheRow row, EcheColumn column, Pattern pattern) throws UnreadableRowException {
        var text = needed(row, column);
        if (!pattern.matcher(text).matches()) {
            throw new UnreadableRowException("odd." + column, text);
        }
        return text;
    }

    private static @Nullable String matching(String text, Pattern pattern) {
        return pattern.matcher(text).matches() ? text : null;
    }

    private static @Nullable String optional(EcheRow row, EcheColumn column) {
        var text = line(row.cell(column));
        return text.isEmpty() ? null : text.substring(0, Math.min(500, text.length()));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
