package eu.mobilitygrants.figures;

import static java.util.stream.Collectors.groupingBy;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallId;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.FundingCalls;
import eu.mobilitygrants.figures.BarPicture.Amount;
import eu.mobilitygrants.figures.Counted.Criterion;
import eu.mobilitygrants.figures.Counted.Kind;
import eu.mobilitygrants.figures.Counted.Month;
import eu.mobilitygrants.figures.Counted.PoolPoint;
import eu.mobilitygrants.figures.Counted.Stage;
import eu.mobilitygrants.figures.Counted.Whole;
import eu.mobilitygrants.figures.FiguresPage.CallLine;
import eu.mobilitygrants.figures.FiguresPage.CriterionLine;
import eu.mobilitygrants.figures.FiguresPage.KindLine;
import eu.mobilitygrants.figures.FiguresPage.MonthLine;
import eu.mobilitygrants.figures.FiguresPage.PhaseLine;
import eu.mobilitygrants.figures.FiguresPage.PoolFigure;
import eu.mobilitygrants.figures.FiguresPage.PoolLine;
import eu.mobilitygrants.figures.FiguresPage.ScoreFigure;
import eu.mobilitygrants.figures.FiguresPage.StageLine;
import eu.mobilitygrants.figures.FiguresPage.Summary;
import eu.mobilitygrants.identity.Person;
import eu.mobilitygrants.review.ReviewPhase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a call together, each picture drawn from the table beside it. */
@Service
@Transactional(readOnly = true)
class CallFigures {

    private static final int DESTINATIONS_DRAWN = 12;
    private static final int CALLS_COMPARED = 10;
    private static final int LABEL = 52;

    private final FigureRows rows;
    private final FundingCalls calls;
    private final MessageSource messages;
    private final Clock clock;

    CallFigures(FigureRows rows, FundingCalls calls, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.messages = messages;
        this.clock = clock;
    }

    FiguresPage of(CallTerms terms, Person reader, Locale locale) {
        var call = terms.id();
        var words = new FigureWords(messages, locale);
        var zone = terms.rules().zone();
        var months = withEmptyOnes(rows.months(call, reader.id(), zone));
        var types = rows.types(call, reader.id());
        var destinations = rows.destinations(call, reader.id());
        var stages = rows.stages(call, reader.id());
        var wholes = rows.wholes(reader.id());
        var others = callLines(wholes, words, locale);
        return new FiguresPage(
                summary(wholes.getOrDefault(call, Whole.NOTHING), words),
                rows.leftOut(call, reader.id()),
                overTime(months, words),
                monthLines(months, words),
                bars(types, words::type, "figures.byType.said", words),
                kindLines(types, words::type),
                bars(
                        destinations.stream().limit(DESTINATIONS_DRAWN).toList(),
                        words::country,
                        "figures.byDestination.said",
                        words),
                kindLines(destinations, words::country),
                timeInStage(stages, words),
                stages.stream().map(stage -> stageLine(stage, words)).toList(),
                phases(terms, reader, words),
                pools(terms, words, zone, locale),
                scores(terms, reader, words, locale),
                others.isEmpty() ? null : betweenCalls(others, words),
                others);
    }

    private static List<Month> withEmptyOnes(List<Month> counted) {
        var months = new ArrayList<Month>();
        for (var month : counted) {
            while (!months.isEmpty() && months.getLast().month().plusMonths(1).isBefore(month.month())) {
                months.add(new Month(months.getLast().month().plusMonths(1), 0));
            }
            months.add(month);
        }
        return List.copyOf(months);
    }

    private static ColumnPicture overTime(List<Month> months, FigureWords words) {
        var received = months.stream().map(Month::received).toList();
        return ColumnPicture.of(
                words.say("figures.overTime.said", months.size()),
                months.stream().map(Month::month).map(words::month).toList(),
                received);
    }

    private static List<MonthLine> monthLines(List<Month> months, FigureWords words) {
        var lines = new ArrayList<MonthLine>();
        var altogether = 0;
        for (var month : months) {
            altogether += month.received();
            lines.add(new MonthLine(words.month(month.month()), month.received(), altogether));
        }
        return List.copyOf(lines);
    }

    private static BarPicture bars(List<Kind> kinds, Function<String, String> name, String said, FigureWords words) {
        return BarPicture.of(
                words.say(said),
                kinds.stream()
                        .map(kind -> new Amount(
                                name.apply(kind.code()),
                                Integer.toString(kind.received()),
                                List.of((double) kind.received(), (double) kind.positive(), (double) kind.granted())))
                        .toList());
    }

    private static List<KindLine> kindLines(List<Kind> kinds, Function<String, String> name) {
        return kinds.stream()
                .map(kind -> new KindLine(name.apply(kind.code()), kind.received(), kind.positive(), kind.granted()))
                .toList();
    }

    private static BarPicture timeInStage(List<Stage> stages, FigureWords words) {
        return BarPicture.of(
                words.say("figures.stages.said"),
                stages.stream()
                        .map(stage -> {
                            var line = stageLine(stage, words);
                            var days = stage.medianDays();
                            return new Amount(line.name(), line.days(), List.of(days == null ? 0 : days));
                        })
                        .toList());
    }

    private static StageLine stageLine(Stage stage, FigureWords words) {
        var days = stage.medianDays();
        return new StageLine(
                words.say("figures.stage." + stage.name()), stage.cases(), days == null ? "" : words.days(days));
    }

    private List<PhaseLine> phases(CallTerms terms, Person reader, FigureWords words) {
        return rows.phases(terms.id(), reader.id(), clock.instant()).stream()
                .sorted(Comparator.comparing(phase -> ReviewPhase.valueOf(phase.phase())))
                .map(phase -> new PhaseLine(
                        words.say("figures.phase." + phase.phase()),
                        phase.cases(),
                        words.days(phase.medianDays()),
                        words.days(phase.longestDays())))
                .toList();
    }

    private List<PoolFigure> pools(CallTerms terms, FigureWords words, ZoneId zone, Locale locale) {
        var points = rows.pools(terms.id()).stream().collect(groupingBy(PoolPoint::pool));
        return terms.pools().stream()
                .map(pool -> pool(
                        terms.pool(pool.id(), locale),
                        points.getOrDefault(pool.id().code(), List.of()),
                        words,
                        zone))
                .toList();
    }

    private PoolFigure pool(String name, List<PoolPoint> points, FigureWords words, ZoneId zone) {
        if (points.isEmpty()) {
            return new PoolFigure(name, null, "", "", List.of());
        }
        var now = clock.instant();
        return new PoolFigure(
                name,
                StepPicture.of(
                        words.say("figures.pool.said", name, points.getLast().held()), points, now),
                words.day(points.getFirst().at(), zone),
                words.day(now, zone),
                poolLines(points, words, zone));
    }

    /** What happened on one day stands in one line, as it was in the evening. */
    private static List<PoolLine> poolLines(List<PoolPoint> points, FigureWords words, ZoneId zone) {
        var days = new TreeMap<LocalDate, PoolLine>();
        var capacity = 0;
        for (var point : points) {
            var changed = point.capacity();
            capacity = changed == null ? capacity : changed;
            var day = LocalDate.ofInstant(point.at(), zone);
            days.put(day, new PoolLine(words.day(day), point.held(), capacity));
        }
        return changed(List.copyOf(days.values()));
    }

    private static List<PoolLine> changed(List<PoolLine> days) {
        return IntStream.range(0, days.size())
                .filter(at -> at == 0
                        || days.get(at).held() != days.get(at - 1).held()
                        || days.get(at).capacity() != days.get(at - 1).capacity())
                .mapToObj(days::get)
                .toList();
    }

    private List<ScoreFigure> scores(CallTerms terms, Person reader, FigureWords words, Locale locale) {
        var given = rows.criteria(terms.id(), reader.id(), terms.maximumScore()).stream()
                .collect(groupingBy(Criterion::audience));
        return given.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> scores(Audience.valueOf(each.getKey()), terms, each.getValue(), words, locale))
                .toList();
    }

    /** In the order in which the call names its criteria; the longest bar is the highest mean there can be. */
    private static ScoreFigure scores(
            Audience audience, CallTerms terms, List<Criterion> given, FigureWords words, Locale locale) {
        var lines = new ArrayList<CriterionLine>();
        var amounts = new ArrayList<Amount>();
        for (var criterion : terms.criteria(audience)) {
            given.stream()
                    .filter(counted -> counted.code().equals(criterion.code()))
                    .forEach(counted -> {
                        var name = terms.criterion(criterion, locale);
                        var mean = words.decimal(counted.mean(), 2);
                        lines.add(new CriterionLine(
                                name,
                                Arrays.stream(counted.times()).boxed().toList(),
                                mean,
                                words.decimal(counted.spread(), 2)));
                        amounts.add(new Amount(shortened(name), mean, List.of(counted.mean())));
                    });
        }
        return new ScoreFigure(
                words.say("figures.audience." + audience),
                BarPicture.of(words.say("figures.scores.said"), amounts, terms.maximumScore()),
                IntStream.rangeClosed(0, terms.maximumScore()).boxed().toList(),
                List.copyOf(lines));
    }

    /** What fits over a bar; the table beside it has the whole. */
    private static String shortened(String name) {
        return name.length() <= LABEL ? name : name.substring(0, LABEL - 1).strip() + "…";
    }

    /** The first calls as the institution shows them; empty for a single one: there is nothing to compare. */
    private List<CallLine> callLines(Map<CallId, Whole> wholes, FigureWords words, Locale locale) {
        var all = calls.all();
        if (all.size() < 2) {
            return List.of();
        }
        return all.stream()
                .limit(CALLS_COMPARED)
                .map(terms -> new CallLine(
                        terms.title(locale), summary(wholes.getOrDefault(terms.id(), Whole.NOTHING), words)))
                .toList();
    }

    private static BarPicture betweenCalls(List<CallLine> lines, FigureWords words) {
        return BarPicture.of(
                words.say("figures.calls.said"),
                lines.stream()
                        .map(line -> new Amount(
                                line.name(),
                                Integer.toString(line.summary().received()),
                                List.of(
                                        (double) line.summary().received(),
                                        (double) line.summary().positive(),
                                        (double) line.summary().accepted())))
                        .toList());
    }

    private static Summary summary(Whole whole, FigureWords words) {
        var days = whole.medianDays();
        return new Summary(
                whole.received(),
                whole.concluded(),
                whole.positive(),
                whole.offered(),
                whole.accepted(),
                days == null ? "" : words.days(days));
    }
}
