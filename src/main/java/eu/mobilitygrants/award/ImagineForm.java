package eu.mobilitygrants.award;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One more step to imagine, as typed in one of the forms of the page. */
class ImagineForm {

    /** Which of the forms was sent; null: none. */
    enum Kind {
        CASE,
        MOVE,
        CAPACITY,
        ORDER
    }

    private @Nullable Kind add;
    private @Nullable Integer receipt;
    private ImaginedStep.@Nullable Deed deed;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable Integer count;
    private @Nullable String pool;
    private @Nullable Integer capacity;
    private @Nullable String orderPool;
    private @Nullable String order;
    private @Nullable LocalDate until;

    boolean sent() {
        return add != null;
    }

    /** What the form that was sent needs. */
    void validate(Errors errors) {
        switch (requireNonNull(add)) {
            case CASE -> {
                required(errors, "receipt", receipt);
                required(errors, "deed", deed);
                bounded(errors, "receipt", receipt, 1);
            }
            case MOVE -> {
                required(errors, "from", from);
                required(errors, "to", to);
                required(errors, "count", count);
                bounded(errors, "count", count, 1);
                if (from != null && !from.isBlank() && from.equals(to)) {
                    errors.rejectValue("to", "samePool");
                }
            }
            case CAPACITY -> {
                required(errors, "pool", pool);
                required(errors, "capacity", capacity);
                bounded(errors, "capacity", capacity, 0);
            }
            case ORDER -> {
                required(errors, "orderPool", orderPool);
                required(errors, "order", order);
            }
        }
    }

    private static void required(Errors errors, String field, @Nullable Object value) {
        if ((value == null || value.toString().isBlank()) && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
    }

    private static void bounded(Errors errors, String field, @Nullable Integer value, int least) {
        if (value != null && (value < least || value > 1_000_000)) {
            errors.rejectValue(field, "outOfBounds");
        }
    }

    /** Only for a form that passed validation. */
    ImaginedStep step() {
        return switch (requireNonNull(add)) {
            case CASE -> new ImaginedStep.OfCase(requireNonNull(deed), requireNonNull(receipt));
            case MOVE -> new ImaginedStep.Move(requireNonNull(from), requireNonNull(to), requireNonNull(count));
            case CAPACITY -> new ImaginedStep.Resize(requireNonNull(pool), requireNonNull(capacity));
            case ORDER ->
                new ImaginedStep.Reorder(requireNonNull(orderPool), new PriorityRule("group".equals(order), until));
        };
    }

    public @Nullable Kind getAdd() {
        return add;
    }

    public void setAdd(@Nullable Kind add) {
        this.add = add;
    }

    public ImaginedStep.@Nullable Deed getDeed() {
        return deed;
    }

    public void setDeed(ImaginedStep.@Nullable Deed deed) {
        this.deed = deed;
    }

    public @Nullable Integer getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable Integer receipt) {
        this.receipt = receipt;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public @Nullable String getPool() {
        return pool;
    }

    public void setPool(@Nullable String pool) {
        this.pool = pool;
    }

    public @Nullable Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getOrderPool() {
        return orderPool;
    }

    public void setOrderPool(@Nullable String orderPool) {
        this.orderPool = orderPool;
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
