package eu.mobilitygrants.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows that figures are made of, as the database counts them. */
final class Counted {

    private Counted() {}

    /** Applications first received in a month of the institution's calendar. */
    record Month(YearMonth month, int received) {}

    /** Applications of a kind: a mobility type or a country. @param positive of those concluded @param granted grants accepted */
    record Kind(String code, int received, int positive, int granted) {}

    /** Cases in a phase now. @param medianDays since they came there, half of them shorter */
    record Phase(String phase, int cases, double medianDays, double longestDays) {}

    /** How long a stage took for those who are through. @param cases how many are @param medianDays half of them shorter */
    record Stage(String name, int cases, @Nullable Double medianDays) {}

    /** A pool after an entry of the ledger. @param capacity null where the entry did not change it */
    record PoolPoint(
            String pool, Instant at, int held, @Nullable Integer capacity) {}

    /** How often each number of points was given. @param times by points, 0 first */
    record Criterion(String audience, String code, int[] times) {

        int given() {
            return Arrays.stream(times).sum();
        }

        double mean() {
            return IntStream.range(0, times.length)
                            .mapToDouble(points -> (double) points * times[points])
                            .sum()
                    / given();
        }

        /** Standard deviation of the points given. */
        double spread() {
            var mean = mean();
            return Math.sqrt(IntStream.range(0, times.length)
                            .mapToDouble(points -> (points - mean) * (points - mean) * times[points])
                            .sum()
                    / given());
        }
    }

    /** One mobility whose grant was accepted. @param days first to last day, both counted */
    record Mobility(
            int receiptNumber,
            String type,
            String pool,
            String host,
            String country,
            LocalDate firstDay,
            LocalDate lastDay,
            int days,
            Instant offeredAt,
            Instant acceptedAt) {}

    /** A call as a whole. */
    record Whole(
            int received,
            int concluded,
            int positive,
            int offered,
            int accepted,
            @Nullable Double medianDays) {

        static final Whole NOTHING = new Whole(0, 0, 0, 0, 0, null);
    }
}
