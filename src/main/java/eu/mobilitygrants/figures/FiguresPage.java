package eu.mobilitygrants.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one call as a page shows them: each picture with the table it was drawn from.
 *
 * @param leftOut applications left out because the reader has a conflict of interest in them
 * @param calls every call beside the others; empty if there is one
 */
public record FiguresPage(
        Summary summary,
        int leftOut,
        ColumnPicture overTime,
        List<MonthLine> months,
        BarPicture byType,
        List<KindLine> types,
        BarPicture byDestination,
        List<KindLine> destinations,
        BarPicture timeInStage,
        List<StageLine> stages,
        List<PhaseLine> phases,
        List<PoolFigure> pools,
        List<ScoreFigure> scores,
        @Nullable BarPicture betweenCalls,
        List<CallLine> calls) {

    /** @param medianDays from receipt to conclusion, in words; empty before the first conclusion */
    public record Summary(int received, int concluded, int positive, int offered, int accepted, String medianDays) {}

    /** @param altogether received up to the end of that month */
    public record MonthLine(String month, int received, int altogether) {}

    public record KindLine(String name, int received, int positive, int granted) {}

    /** @param days in words; empty if nobody is through it */
    public record StageLine(String name, int cases, String days) {}

    public record PhaseLine(String name, int cases, String median, String longest) {}

    /** @param picture null while the pool was not opened */
    public record PoolFigure(
            String name, @Nullable StepPicture picture, String from, String until, List<PoolLine> lines) {}

    /** The end of a day on which something changed. */
    public record PoolLine(String day, int held, int capacity) {}

    /** Every criterion of an audience. @param points 0 up to the highest */
    public record ScoreFigure(String audience, BarPicture picture, List<Integer> points, List<CriterionLine> lines) {}

    /** @param times by points, 0 first */
    public record CriterionLine(String name, List<Integer> times, String mean, String spread) {}

    public record CallLine(String name, Summary summary) {}
}
