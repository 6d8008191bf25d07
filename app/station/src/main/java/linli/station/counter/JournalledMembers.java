package linli.station.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Identification.Kind;
import linli.core.act.MemberAct;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberRefusal;
import linli.core.member.Profile;
import linli.core.membership.ChangeMember;
import linli.core.membership.MemberCounter;
import linli.core.visit.Visit;
import linli.station.store.member.StoredMembers;

/** Who members are: changed on the one writer, in the journal before the reply. */
final class JournalledMembers implements MemberCounter {

    private final CounterNeeds needs;
    private final Lookup lookup;
    private final Registration registration;
    private final ActWriter acts;

    JournalledMembers(
            CounterNeeds needs, Lookup lookup, Registration registration, ActWriter acts) {
        this.needs = needs;
        this.lookup = lookup;
        this.registration = registration;
        this.acts = acts;
    }

    @Override
    public void search(String text, Consumer<List<Visit>> reply) {
        needs.writer()
                .execute(() -> {
                    List<Visit> found = List.of();
                    try {
                        needs.store().mendReading();
                        found = found(text.strip()).stream().limit(MOST).map(this::visit).toList();
                    } finally {
                        List<Visit> visits = found;
                        needs.screen().execute(() -> reply.accept(visits));
                    }
                });
    }

    @Override
    public void edit(
            MemberId member,
            Profile after,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberEdited>> reply) {
        write(
                member,
                approver,
                (change, known) ->
                        isTaken(after, member)
                                ? Outcome.refused(MemberRefusal.PHONE_TAKEN)
                                : readable(known).then(person -> change.edit(person, after)),
                reply);
    }

    @Override
    public void freeze(
            MemberId member,
            boolean frozen,
            FreezeReason reason,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberFrozen>> reply) {
        write(member, approver, (change, known) -> change.freeze(known, frozen, reason), reply);
    }

    @Override
    public void replaceCard(
            MemberId member,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.CardReplaced>> reply) {
        write(
                member,
                approver,
                (change, known) -> Outcome.of(change.replaceCard(known, registration.freeNumber())),
                reply);
    }

    @Override
    public void history(MemberId member, Consumer<List<Act>> reply) {
        needs.writer()
                .execute(() -> {
                    List<Act> read = List.of();
                    try {
                        read = needs.store().memberHistory().of(member);
                    } finally {
                        List<Act> acted = read;
                        needs.screen().execute(() -> reply.accept(acted));
                    }
                });
    }

    private <A extends Act> void write(
            MemberId member,
            Optional<String> approver,
            BiFunction<ChangeMember, Member, Outcome<A>> decision,
            Consumer<Outcome<A>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                moment ->
                                        members()
                                                .byId(member)
                                                .map(known ->
                                                        decision.apply(
                                                                new ChangeMember(
                                                                        moment.occasion(),
                                                                        approver),
                                                                known))
                                                .orElseGet(() ->
                                                        Outcome.refused(Lookup.unknown(member))),
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }

    private List<Member> found(String text) {
        if (text.matches("\\d{4}")) {
            return members().byLastFour(text);
        }
        return text.matches("[A-Za-z]+") ? named(text) : members().byName(text);
    }

    /** Letters may be initials or a name that is written in letters. */
    private List<Member> named(String letters) {
        List<Member> byName = members().byName(letters);
        return byName.isEmpty() ? members().byInitials(letters) : byName;
    }

    private Visit visit(Member member) {
        return lookup.visit(member.id(), new Identification(member.id(), Kind.LAST_FOUR, ""))
                .orElseThrow(() -> new IllegalStateException("A member is gone"));
    }

    private boolean isTaken(Profile profile, MemberId member) {
        return !profile.phone().isEmpty()
                && members().byLastFour(profile.lastFour()).stream()
                        .filter(other -> !other.id().equals(member))
                        .anyMatch(other -> other.profile().phone().equals(profile.phone()));
    }

    /** Without a key nothing of a person can be read or written any more. */
    private Outcome<Member> readable(Member member) {
        return needs.keys().keyOf(member.id()).isPresent()
                ? Outcome.of(member)
                : Outcome.refused(MemberRefusal.MEMBER_ERASED);
    }

    private StoredMembers members() {
        return needs.store().members();
    }
}
