package io.synproof.model.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** A cookie stands for one SYN in one slot, and for nothing else. */
class SynCookieTest {
    private static final SequenceSpace SPACE = new SequenceSpace(16);
    private static final SequenceNumber ISN = SPACE.number(7);

    @Test
    void noTwoCookiesAreAlike() {
        List<SequenceNumber> all = List.range(0, (int) SynCookie.distinct(SPACE))
                .flatMap(isn -> List.range(0, 32)
                        .flatMap(port -> List.range(0, 16)
                                .map(slot -> SynCookie.of(port, SPACE.number(isn), slot))));
        assertThat(all).hasSize(32_768).doesNotHaveDuplicates().allMatch(SynCookie::isCookie);
    }

    @Test
    void noNumberOfTheLowerHalfIsACookie() {
        assertThat(SynCookie.isCookie(SPACE.number(32_767))).isFalse();
        assertThat(SynCookie.isCookie(SPACE.number(32_768))).isTrue();
    }

    @Test
    void aCookieIsValidInItsSlotAndTheNextAndNeverBefore() {
        SequenceNumber cookie = SynCookie.of(1, ISN, 3);
        assertThat(List.range(0, 7).filter(slot -> isValid(slot, 1, ISN, cookie)))
                .containsExactly(3, 4);
    }

    @Test
    void aCookieIsValidForItsPortAndNumberOnly() {
        SequenceNumber cookie = SynCookie.of(1, ISN, 0);
        assertThat(isValid(0, 1, ISN, cookie)).isTrue();
        assertThat(isValid(0, 2, ISN, cookie)).isFalse();
        assertThat(isValid(0, 1, ISN.next(), cookie)).isFalse();
        assertThat(isValid(0, 1, ISN, cookie.next())).isFalse();
    }

    private static boolean isValid(int slot, int port, SequenceNumber isn, SequenceNumber cookie) {
        return SynCookie.isValid(new CookieClock(slot, 0), port, isn, cookie);
    }

    @Test
    void theClockTicksAsOftenAsItMayAndACrashAgesAllCookies() {
        CookieClock clock = new CookieClock(0, 2).afterTick();
        assertThat(clock).isEqualTo(new CookieClock(1, 1));
        assertThat(clock.afterCrash()).isEqualTo(new CookieClock(3, 1));
    }

    @Test
    void onlyListenersWithLimitsUseCookies() {
        assertThat(listening(AdmissionRules.NONE, 1).usesCookies()).isFalse();
        assertThat(listening(AdmissionRules.V6_14, 1).usesCookies()).isTrue();
        assertThat(listening(AdmissionRules.NONE, 1).listener(true).clock())
                .isEqualTo(Option.none());
        assertThat(ListenerConfig.UNLIMITED.listener(true).open()).isTrue();
        assertThat(ListenerConfig.UNLIMITED.listener(false).open()).isFalse();
    }

    @Test
    void aBacklogIsNotNegative() {
        assertThat(listening(AdmissionRules.V6_14, 0).effectiveBacklog()).isZero();
        assertThatThrownBy(() -> listening(AdmissionRules.V6_14, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("backlog -1, somaxconn 4096, maxSynBacklog 256, cookieTicks 0");
    }

    private static ListenerConfig listening(AdmissionRules kernel, int backlog) {
        return new ListenerConfig(
                kernel,
                backlog,
                4096,
                256,
                false,
                SynCookies.ALWAYS,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.AT_ONCE,
                false);
    }
}
