package linli.station.ui.sale;

import linli.core.Refusal;

/** Why goods cannot be sold by what the scale says. */
public enum WeighingRefusal implements Refusal {
    /** Less lies on it than was tared. */
    SCALE_NEGATIVE,
    /** More lies on it than it can weigh. */
    SCALE_OVERLOADED,
    /** It tells no weight. */
    SCALE_SILENT;

    @Override
    public String code() {
        return name();
    }
}
