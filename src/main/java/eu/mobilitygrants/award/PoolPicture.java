package eu.mobilitygrants.award;

import java.util.List;

/**
 * A pool ready to be drawn by {@code award/pool :: picture}: its grants as seats, and the queue behind them.
 *
 * @param code of the pool, with which the addresses of its rows begin
 * @param said the whole picture in words
 * @param more how many queue behind those drawn
 */
record PoolPicture(String code, String said, List<Seat> seats, List<Mark> marks, int more) {

    /**
     * One grant.
     *
     * @param state FREE, OFFERED or ACCEPTED
     * @param receipt of the holder; 0 if there is none
     * @param applicant empty where there is none or the reader may not know
     * @param since day in short
     * @param lit whether this is what the picture is about
     */
    record Seat(int number, String state, String words, int receipt, String applicant, String since, boolean lit) {}

    /**
     * One place of the queue.
     *
     * @param words its state in words
     * @param lit whether this is what the picture is about
     */
    record Mark(int receipt, boolean priority, boolean positive, String words, boolean lit) {}
}
