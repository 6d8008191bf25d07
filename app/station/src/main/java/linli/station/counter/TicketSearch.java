package linli.station.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.money.Money;
import linli.core.refund.TicketCounter.Search;
import linli.core.refund.TicketSummary;
import linli.station.store.StationStore;
import linli.station.store.ticket.TicketBook;

/**
 * Finds tickets by what a person typed. The same digits can be a number, an amount and the end of a
 * phone number; whatever fits is found, the newest first.
 */
final class TicketSearch {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");
    private static final Pattern RECEIPT = Pattern.compile("[0-9]{13,30}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,2})?");

    private final StationStore store;
    private final LocalDate today;

    TicketSearch(StationStore store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    List<TicketSummary> find(Search search) {
        String text = search.text().strip().replace(" ", "");
        TicketBook book = store.ticketBook();
        if (text.isEmpty()) {
            return book.ofDay(search.day().orElse(today));
        }
        Map<Long, TicketSummary> found = new LinkedHashMap<>();
        for (TicketSummary each : matching(book, text)) {
            if (search.day().isEmpty() || search.day().get().equals(each.day())) {
                found.putIfAbsent(each.number(), each);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(TicketSummary::number).reversed())
                .limit(TicketBook.MOST)
                .toList();
    }

    private List<TicketSummary> matching(TicketBook book, String text) {
        if (RECEIPT.matcher(text).matches()) {
            return ofReceipt(text).map(book::of).orElse(List.of());
        }
        List<TicketSummary> found = new ArrayList<>();
        if (NUMBER.matcher(text).matches()) {
            found.addAll(book.numbered(Long.parseLong(text)));
        }
        if (LAST_FOUR.matcher(text).matches()) {
            found.addAll(book.ofLastFour(text));
        }
        if (AMOUNT.matcher(text).matches()) {
            found.addAll(book.ofAmount(fen(text), today));
        }
        return found;
    }

    private Optional<ActId> ofReceipt(String code) {
        return store.tickets()
                .byReceipt(code)
                .map(act ->
                        switch (act) {
                            case Act.TicketRefunded refund -> refund.returned().ticket();
                            case ClaimAct claim -> claim.claim().ticket();
                            case Act.RedemptionCancelled cancelled -> cancelled.redemption().id();
                            default -> act.occasion().act();
                        });
    }

    private static Money fen(String yuan) {
        return Money.ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }
}
