package linli.station.ui.kit;

import linli.core.membership.BenefitCounter;
import linli.core.membership.MemberCounter;

/**
 * What the window can ask about members besides goods.
 *
 * @param who what can be asked about who they are
 * @param benefits what can be asked about what they have a right to
 * @param papers what is printed for them
 */
public record MemberSide(MemberCounter who, BenefitCounter benefits, MemberPapers papers) {}
