package io.synproof.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultBudgetTest {

    @Test
    void loss_spendsOneOfTheDrops() {
        assertThat(new FaultBudget(2, 1, 1).afterDrop()).isEqualTo(new FaultBudget(1, 1, 1));
    }

    @Test
    void loss_ofAnUnlimitedNumber_leavesAsMany() {
        FaultBudget unlimited = new FaultBudget(FaultBudget.UNLIMITED, 0, 0);

        assertThat(unlimited.afterDrop()).isEqualTo(unlimited);
    }
}
