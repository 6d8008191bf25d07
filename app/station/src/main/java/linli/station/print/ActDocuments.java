package linli.station.print;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.rulebook.RuleBook;
import linli.hardware.escpos.PrintDocument;
import linli.station.receipt.CopyMark;
import linli.station.receipt.ReceiptHead;
import linli.station.receipt.ReceiptMember;
import linli.station.receipt.ReceiptWords;
import linli.station.receipt.Receipts;
import linli.station.store.StationStore;
import linli.station.store.print.PrintJob;

/** Makes each document of its act in the journal and of the member's account as it stands now. */
public final class ActDocuments implements Documents {

    private final Needs needs;

    /**
     * What documents are made of.
     *
     * @param codes what the QR of an act's paper carries, all digits
     * @param shop the name of the station; empty if it has none
     */
    public record Needs(
            StationStore store,
            ReceiptWords words,
            Function<Act, String> codes,
            Supplier<String> shop,
            InstantSource clock) {}

    /** Documents of those. */
    public ActDocuments(Needs needs) {
        this.needs = needs;
    }

    @Override
    public PrintDocument of(PrintJob job, OptionalInt copy) {
        Act act =
                needs.store()
                        .printJobs()
                        .act(job)
                        .orElseThrow(() -> new IllegalStateException("No entry " + job.seq()));
        Instant now = needs.clock().instant();
        RuleBook book = needs.store().ruleBooks().at(now);
        Optional<CopyMark> mark =
                copy.isPresent()
                        ? Optional.of(new CopyMark(copy.getAsInt(), book.calendar().localTime(now)))
                        : Optional.empty();
        ReceiptHead head = new ReceiptHead(needs.shop().get(), job.seq(), needs.codes().apply(act));
        Receipts receipts =
                new Receipts(
                        needs.words(),
                        closed -> needs.store().shifts().report(job.seq()),
                        needs.store().labels());
        return receipts.of(
                        act, head, memberOf(act).flatMap(id -> member(known(id), book, now)), mark)
                .orElseThrow(() -> new IllegalStateException("Nothing to print " + job.seq()));
    }

    private MemberId known(MemberId id) {
        return needs.store().members().known(id);
    }

    private Optional<ReceiptMember> member(MemberId id, RuleBook book, Instant now) {
        return needs.store()
                .members()
                .byId(id)
                .map(member ->
                        new ReceiptMember(
                                member,
                                needs.store()
                                        .accounts()
                                        .of(id, book.rules(), book.calendar().businessDay(now)),
                                book.calendar().localTime(now)));
    }

    private static Optional<MemberId> memberOf(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().sale().member();
            case Act.OrderHandedOver handover -> Optional.of(handover.order().member());
            case Act.RewardRedeemed redeemed -> Optional.of(redeemed.redemption().member());
            case Act.RedemptionCancelled cancelled -> Optional.of(cancelled.redemption().member());
            case Act.PrizeDrawn drawn -> Optional.of(drawn.member());
            case Act.TicketRefunded refund -> refund.returned().member();
            case ClaimAct claim -> Optional.of(claim.member());
            case MemberAct about -> Optional.of(about.member());
            case ValueAct about -> Optional.of(about.member());
            default -> Optional.empty();
        };
    }
}
