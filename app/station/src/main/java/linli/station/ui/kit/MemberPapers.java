package linli.station.ui.kit;

import linli.core.points.Statement;
import linli.core.visit.Visit;

/** Papers for members that are no act: they are printed when asked for, and not kept. */
public interface MemberPapers {

    /** Prints nothing. */
    MemberPapers NONE =
            new MemberPapers() {
                @Override
                public void printCard(Visit visit) {}

                @Override
                public void printStatement(Visit visit, Statement statement) {}

                @Override
                public void printValue(Visit visit, Statement statement) {}
            };

    /** Prints the member's card once more. */
    void printCard(Visit visit);

    /** Prints the member's points entry by entry. */
    void printStatement(Visit visit, Statement statement);

    /** Prints the member's stored value entry by entry. */
    void printValue(Visit visit, Statement statement);
}
