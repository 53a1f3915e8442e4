package eu.mobilitygrants.partner;

import eu.mobilitygrants.partner.LineOutcome.Became;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds an issue against the register. A host is recognised by its PIC together with its code; then by its PIC alone (its
 * code was mended); then by its code alone, if the issue no longer names its PIC (another legal person took it over: 57
 * between June 2024 and April 2026). Within an issue codes are unique, PICs are not.
 */
final class RegisterComparison {

    private final List<ReadLine> lines;
    private final Set<KnownHost> unmatched;
    private final Map<ReadLine, KnownHost> matches = new HashMap<>();

    private RegisterComparison(List<KnownHost> register, List<ReadLine> lines) {
        this.lines = lines;
        // Those that are still listed have the first claim on a code.
        this.unmatched = new LinkedHashSet<>(
                register.stream().sorted(Comparator.comparing(KnownHost::gone)).toList());
        match(RegisterComparison::picAndCode, host -> true);
        match(ListedHost::pic, host -> true);
        var named = lines.stream().map(line -> line.host().pic()).collect(Collectors.toSet());
        // A code whose holder goes on under another one was given to somebody else.
        match(host -> host.code().folded(), host -> !named.contains(host.facts().pic()));
    }

    /** One outcome for each line that was read, and after them one for each host that is gone. */
    static List<LineOutcome> of(List<KnownHost> register, List<ReadLine> lines, int lastLine) {
        return new RegisterComparison(register, lines).outcomes(lastLine);
    }

    private static String picAndCode(ListedHost host) {
        return host.pic() + host.code().folded();
    }

    private void match(Function<ListedHost, String> identity, Predicate<KnownHost> eligible) {
        var known = new HashMap<String, KnownHost>();
        unmatched.stream().filter(eligible).forEach(host -> known.putIfAbsent(identity.apply(host.facts()), host));
        for (var line : lines) {
            if (!matches.containsKey(line)) {
                Optional.ofNullable(known.remove(identity.apply(line.host()))).ifPresent(host -> {
                    matches.put(line, host);
                    unmatched.remove(host);
                });
            }
        }
    }

    private List<LineOutcome> outcomes(int lastLine) {
        var outcomes = new ArrayList<LineOutcome>();
        for (var line : lines) {
            var host = matches.get(line);
            outcomes.add(
                    host == null
                            ? LineOutcome.read(
                                    line, Became.NEW, new HostId(UUID.randomUUID()), line.remarks(), Map.of(), false)
                            : compared(line, host));
        }
        var number = lastLine;
        for (var host : unmatched) {
            if (!host.gone()) {
                outcomes.add(LineOutcome.gone(++number, host));
            }
        }
        return outcomes;
    }

    private static LineOutcome compared(ReadLine line, KnownHost host) {
        var changes = line.host().changesFrom(host.facts());
        var became = changes.isEmpty() && !host.gone() ? Became.UNCHANGED : Became.CHANGED;
        var remarks = changes.containsKey(EcheColumn.PIC)
                ? Stream.concat(line.remarks().stream(), Stream.of(Remark.NEW_PIC))
                        .toList()
                : line.remarks();
        return LineOutcome.read(line, became, host.id(), remarks, changes, host.gone());
    }
}
