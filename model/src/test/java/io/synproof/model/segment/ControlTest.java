package io.synproof.model.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The combinations of control bits. */
class ControlTest {
    @ParameterizedTest
    @EnumSource
    void eachCombinationIsFoundByItsBits(Control control) {
        assertThat(Control.of(control.syn(), control.ack(), control.fin(), control.rst()))
                .isEqualTo(Option.some(control));
    }

    @Test
    void noOthersExist() {
        assertThat(Control.of(false, false, false, false)).isEmpty();
        assertThat(Control.of(true, false, false, true)).isEmpty();
        assertThat(Control.of(false, true, true, true)).isEmpty();
    }
}
