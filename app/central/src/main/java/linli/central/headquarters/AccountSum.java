package linli.central.headquarters;

import java.util.List;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.contract.v1.headquarters.VerificationReport.Journal;
import linli.core.account.MemberAccount;
import linli.core.points.LotSlice;

/** What all members have together: what the shop owes them. */
final class AccountSum {

    private long members;
    private long points;
    private long debt;
    private long value;
    private long principal;

    void add(MemberAccount account) {
        members++;
        points += account.points().slices().stream().mapToLong(LotSlice::points).sum();
        debt += account.points().debt();
        value += account.valueBalance().fen();
        principal += account.principal().fen();
    }

    VerificationReport report(List<Journal> journals, List<Discrepancy> found) {
        return new VerificationReport(journals, members, points, debt, value, principal, found);
    }
}
