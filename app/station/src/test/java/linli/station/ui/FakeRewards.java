package linli.station.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.catalog.Label;
import linli.core.member.MemberId;
import linli.core.redeem.CompleteReward;
import linli.core.redeem.OfferRewards;
import linli.core.redeem.RewardCounter;
import linli.core.redeem.RewardShelf;
import linli.core.reward.GivenOut;
import linli.core.rulebook.RuleBook;
import linli.core.tender.Tender;
import linli.core.visit.Visit;

/** The rewards of a counter in memory, by the real rules; replies when told to. */
public final class FakeRewards implements RewardCounter {

    /** How often a reward was asked for. */
    public int redemptions;

    /** How often a draw was asked for. */
    public int draws;

    /** If set, every act is refused with it. */
    public Optional<Refusal> refusing = Optional.empty();

    /** If true, replies wait for {@link #replyAll()}. */
    public boolean slow;

    /** What the next draw falls on. */
    public long random = 5;

    /** The rules, which have rewards. */
    public LoyaltyRules rules = ruleBook().rules();

    private final FakeCounter counter;
    private final Map<String, Long> given = new HashMap<>();
    private final Set<ActId> cancelled = new HashSet<>();
    private final List<Runnable> replies = new ArrayList<>();

    FakeRewards(FakeCounter counter) {
        this.counter = counter;
    }

    /** Nothing of that reward is left. */
    public void runOut(String reward) {
        given.put(reward, 1_000_000L);
    }

    /** Gives the replies that wait. */
    public void replyAll() {
        List<Runnable> now = List.copyOf(replies);
        replies.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public RewardShelf shelf(Visit visit) {
        return new OfferRewards(rules, FakeRewards::label, given())
                .shelf(visit, counter.occasion());
    }

    @Override
    public void redeem(
            Identification member,
            String reward,
            List<Tender> tenders,
            Consumer<Outcome<Act.RewardRedeemed>> reply) {
        redemptions++;
        Outcome<Act.RewardRedeemed> outcome =
                decided(complete().redeem(visit(member), reward, tenders, counter.occasion()));
        if (outcome instanceof Outcome.Accepted<Act.RewardRedeemed>(Act.RewardRedeemed act)) {
            given.merge(reward, 1L, Long::sum);
            written(act);
        }
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void cancel(
            ActId redemption,
            Optional<String> approver,
            Consumer<Outcome<Act.RedemptionCancelled>> reply) {
        Act.RewardRedeemed before =
                redeemed().stream()
                        .filter(act -> act.occasion().act().equals(redemption))
                        .findFirst()
                        .orElseThrow();
        MemberId member = before.redemption().member();
        Outcome<Act.RedemptionCancelled> outcome =
                decided(
                        complete()
                                .cancel(
                                        before,
                                        cancelled.contains(redemption),
                                        counter.visit(member).account(),
                                        counter.occasion().approvedBy(approver)));
        if (outcome
                instanceof Outcome.Accepted<Act.RedemptionCancelled>(Act.RedemptionCancelled act)) {
            cancelled.add(redemption);
            given.merge(before.redemption().reward(), -1L, Long::sum);
            written(act);
        }
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void draw(Identification member, Consumer<Outcome<Act.PrizeDrawn>> reply) {
        draws++;
        Outcome<Act.PrizeDrawn> outcome =
                decided(complete().draw(visit(member), random, counter.occasion()));
        if (outcome instanceof Outcome.Accepted<Act.PrizeDrawn>(Act.PrizeDrawn act)) {
            written(act);
        }
        reply(() -> reply.accept(outcome));
    }

    @Override
    public void recent(MemberId member, Consumer<List<Act.RewardRedeemed>> reply) {
        List<Act.RewardRedeemed> standing =
                redeemed().stream()
                        .filter(act -> act.redemption().member().equals(member))
                        .filter(act -> !cancelled.contains(act.occasion().act()))
                        .toList()
                        .reversed();
        reply(() -> reply.accept(standing));
    }

    private List<Act.RewardRedeemed> redeemed() {
        return counter.acts.stream()
                .filter(Act.RewardRedeemed.class::isInstance)
                .map(Act.RewardRedeemed.class::cast)
                .toList();
    }

    private Visit visit(Identification member) {
        Visit known = counter.visit(member.member());
        return new Visit(known.member(), known.account(), known.orders(), member);
    }

    private <A extends Act> Outcome<A> decided(Outcome<A> outcome) {
        return refusing.<Outcome<A>>map(Outcome::refused).orElse(outcome);
    }

    private void written(Act act) {
        counter.acts.add(act);
        act.changes()
                .forEach(change -> {
                    Visit before = counter.visit(change.member());
                    MemberAccount after = before.account().apply(change);
                    counter.know(
                            new Visit(
                                    before.member(),
                                    after,
                                    before.orders(),
                                    before.identification()));
                });
    }

    private void reply(Runnable reply) {
        if (slow) {
            replies.add(reply);
        } else {
            reply.run();
        }
    }

    private CompleteReward complete() {
        return new CompleteReward(rules, FakeRewards::label, given());
    }

    private GivenOut given() {
        return new GivenOut(given, Map.of());
    }

    private static Optional<Label> label(Label.Kind kind, String id) {
        return labels().stream()
                .filter(label -> label.kind() == kind && label.id().equals(id))
                .findFirst();
    }

    /** The rule book of the tests, which has rewards and a draw. */
    public static RuleBook ruleBook() {
        try (InputStream bytes =
                Objects.requireNonNull(FakeRewards.class.getResourceAsStream("rewards.json"))) {
            if (RuleBookJson.read(bytes.readAllBytes())
                    instanceof Outcome.Accepted<RuleBook>(RuleBook book)) {
                return book;
            }
            throw new IllegalStateException("The rule book of the tests is no rule book");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What its rewards and prizes are called. */
    public static List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        label(labels, Label.Kind.REWARD, "EGG10", "本地土鸡蛋 10枚", "10 farm eggs", "egg");
        label(labels, Label.Kind.REWARD, "PEAR", "库尔勒香梨 2斤", "Fragrant pears 1 kg", "pear");
        label(labels, Label.Kind.REWARD, "PAN", "不粘平底锅 26cm", "Frying pan 26 cm", "pan");
        label(labels, Label.Kind.REWARD, "WEEKLY", "本周 0 元小葱", "Free scallions", "scallion");
        label(labels, Label.Kind.REWARD, "RICE5", "东北大米 5kg", "Rice 5 kg", "rice");
        label(labels, Label.Kind.REWARD, "OIL5", "压榨花生油 5L", "Peanut oil 5 l", "oil");
        label(labels, Label.Kind.REWARD, "TOWEL", "纯棉毛巾 2条", "Two cotton towels", "towel");
        label(labels, Label.Kind.REWARD, "TOTE", "黑钻帆布购物袋", "Black tier tote bag", "bag");
        label(labels, Label.Kind.REWARD, "CAKE", "生日蛋糕 6寸", "Birthday cake", "cake");
        label(labels, Label.Kind.PRIZE, "OIL", "菜籽油 1.8L", "Rapeseed oil 1.8 l", "oil");
        label(labels, Label.Kind.PRIZE, "P88", "88 积分", "88 points", "coin");
        label(labels, Label.Kind.PRIZE, "THANKS", "谢谢参与", "Thanks for playing", "clover");
        return labels;
    }

    private static void label(
            List<Label> labels, Label.Kind kind, String id, String zh, String en, String picture) {
        labels.add(new Label(kind, id, zh, en, picture));
    }
}
