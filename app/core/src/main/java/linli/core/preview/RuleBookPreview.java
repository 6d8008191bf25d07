package linli.core.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;
import linli.core.tier.Tier;
import linli.core.tier.TierId;

/**
 * Replays past weeks twice from the same beginning, once by the rule book in force and once by a
 * proposed one, so that what differs is of the rules alone. In memory are the members and what
 * later acts go back to, not the acts.
 */
public final class RuleBookPreview {

    private final RuleBook inForce;
    private final RuleBook proposed;
    private final PreviewWindow window;
    private final Beginning beginning;
    private final PastEvents events = new PastEvents();
    private final Set<String> named = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Replay> replays;
    private long acts;
    private long notReplayed;

    private RuleBookPreview(RuleBook inForce, RuleBook proposed, PreviewWindow window) {
        this.inForce = inForce;
        this.proposed = proposed;
        this.window = window;
        this.beginning = new Beginning(inForce);
        this.replays =
                Stream.of(inForce, proposed)
                        .map(book ->
                                new Replay(book, inForce.rules().tiers(), events.goods(), named))
                        .toList();
    }

    /** What {@code proposed} would have done beside what {@code inForce} does. */
    public static Preview of(
            RuleBook inForce, RuleBook proposed, PreviewWindow window, History history) {
        RuleBookPreview preview = new RuleBookPreview(inForce, proposed, window);
        Instant begin = window.begin(inForce);
        history.all(past -> preview.lookAt(past, past.at().isBefore(begin)));
        preview.begin(history);
        history.since(begin, past -> preview.replay(past, history));
        preview.replays.forEach(replay -> replay.end(window.last()));
        return preview.outcome();
    }

    private void lookAt(Past past, boolean isBefore) {
        if (isBefore) {
            beginning.add(past);
        } else if (past instanceof Past.Acted acted) {
            event(acted, inForce).flatMap(PastEvents::names).ifPresent(named::add);
        }
    }

    private void begin(History history) {
        replays.forEach(replay -> replay.begin(window.first(), beginning.givenOut()));
        for (MemberAccount account : beginning.settled(window.first())) {
            var birthday = history.birthday(account.member());
            replays.forEach(replay -> replay.seat(account, birthday));
        }
    }

    private void replay(Past past, History history) {
        switch (past) {
            case Past.Brought(var at, var opening) -> {
                for (Replay replay : replays) {
                    if (!replay.knows(opening.member())) {
                        replay.bring(
                                Beginning.brought(opening, inForce.rules()),
                                history.birthday(opening.member()));
                    }
                }
            }
            case Past.Acted acted -> replay(acted, history);
        }
    }

    private void replay(Past.Acted acted, History history) {
        Act act = acted.act();
        Optional<ScenarioEvent> event = event(acted, inForce);
        if (event.isEmpty() || isOfEarlier(event.get())) {
            notReplayed += event.isPresent() || isMissed(act) ? 1 : 0;
            return;
        }
        acts++;
        String id = act.occasion().act().value();
        if (named.contains(id)) {
            seen.add(id);
        }
        PastEvents.member(event.get()).ifPresent(member -> admit(member, history));
        replays.getFirst().apply(event.get());
        replays.getLast().apply(event(acted, proposed).orElseThrow());
    }

    /** Whoever is at the counter is a member, whether or not the registration came here yet. */
    private void admit(MemberId member, History history) {
        for (Replay replay : replays) {
            if (!replay.knows(member)) {
                replay.bring(
                        MemberAccount.opened(member, inForce.rules()), history.birthday(member));
            }
        }
    }

    private boolean isOfEarlier(ScenarioEvent event) {
        return PastEvents.names(event).map(id -> !seen.contains(id)).orElse(false);
    }

    /** Whether points changed by an act that is no event; days are closed by the replay itself. */
    private static boolean isMissed(Act act) {
        return !(act instanceof Act.DayClosed)
                && act.changes().stream().anyMatch(change -> !change.ledger().isEmpty());
    }

    private Optional<ScenarioEvent> event(Past.Acted acted, RuleBook book) {
        return events.of(acted.act(), book.calendar().localTime(acted.at()));
    }

    private Preview outcome() {
        return new Preview(
                window,
                inForce.version(),
                proposed.version(),
                acts,
                notReplayed,
                replays.getFirst().concessions(),
                replays.getLast().concessions(),
                idle(),
                tiers());
    }

    private List<TierPreview> tiers() {
        List<TierPreview> tiers = new ArrayList<>();
        for (Tier tier : inForce.rules().tiers().tiers()) {
            tiers.add(tier(Optional.of(tier.id()), tier.name()));
        }
        tiers.add(tier(Optional.empty(), ""));
        return tiers.stream().filter(tier -> tier.members() > 0).toList();
    }

    private TierPreview tier(Optional<TierId> tier, String name) {
        Replay before = replays.getFirst();
        Replay after = replays.getLast();
        return new TierPreview(
                tier, name, before.members(tier), before.figures(tier), after.figures(tier));
    }

    private List<String> idle() {
        Stream<String> campaigns =
                proposed.rules().campaigns().stream()
                        .filter(campaign -> !window.meets(campaign.from(), campaign.to()))
                        .map(campaign -> campaign.id());
        Stream<String> rewards =
                proposed.rules().rewards().stream()
                        .filter(reward -> !window.meets(reward.from(), reward.to()))
                        .map(reward -> reward.id());
        return Stream.concat(campaigns, rewards).toList();
    }
}
