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

    @Test
    void secondDelivery_ofAnUnlimitedNumber_leavesAsMany() {
        FaultBudget unlimited = new FaultBudget(0, FaultBudget.UNLIMITED, 0);

        assertThat(unlimited.afterDuplicate()).isEqualTo(unlimited);
        assertThat(new FaultBudget(0, 2, 0).afterDuplicate()).isEqualTo(new FaultBudget(0, 1, 0));
    }
}
