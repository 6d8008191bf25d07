package linli.central.store;

/** The tables, for the length of one transaction. */
public final class Transaction {

    private final Sql sql;
    private final boolean recovering;

    Transaction(Sql sql, boolean recovering) {
        this.sql = sql;
        this.recovering = recovering;
    }

    /** Whether the central was restored and has not heard all stations out yet. */
    public boolean isRecovering() {
        return recovering;
    }

    /** Whom it has not heard out yet. */
    public Recovery recovery() {
        return new Recovery(sql);
    }

    /** The stations and the tokens they used. */
    public Stations stations() {
        return new Stations(sql);
    }

    /** One-time codes for new stations. */
    public EnrolmentCodes enrolmentCodes() {
        return new EnrolmentCodes(sql);
    }

    /** What stations did. */
    public Journals journals() {
        return new Journals(sql);
    }

    /** Points and money in double entry. */
    public Ledger ledger() {
        return new Ledger(sql);
    }

    /** The members and their accounts. */
    public Neighbours neighbours() {
        return new Neighbours(sql);
    }

    /** Tiers that were reviewed. */
    public TierReviews tierReviews() {
        return new TierReviews(sql);
    }

    /** Cards that were lost. */
    public StoppedCards stoppedCards() {
        return new StoppedCards(sql);
    }

    /** Activities that named tickets. */
    public ClaimedTickets claimedTickets() {
        return new ClaimedTickets(sql);
    }

    /** What members brought along. */
    public Openings openings() {
        return new Openings(sql);
    }

    /** Products and rule books. */
    public Catalogue catalogue() {
        return new Catalogue(sql);
    }

    /** What was given for points. */
    public GivenRewards rewards() {
        return new GivenRewards(sql);
    }

    /** Orders and what was handed over of them. */
    public Orders orders() {
        return new Orders(sql);
    }

    /** What came back of tickets. */
    public Returns returns() {
        return new Returns(sql);
    }

    /** Claims about goods that were handed over. */
    public Claims claims() {
        return new Claims(sql);
    }

    /** What waits for each station. */
    public Feeds feeds() {
        return new Feeds(sql);
    }

    /** What stations asked to hold, and what was written off. */
    public Escrows escrows() {
        return new Escrows(sql);
    }

    /** What is disputed. */
    public Quarantine quarantine() {
        return new Quarantine(sql);
    }

    /** The keys with which the central signs. */
    public SigningKeyRows signingKeys() {
        return new SigningKeyRows(sql);
    }

    /** Settings of the central itself. */
    public Settings settings() {
        return new Settings(sql);
    }
}
