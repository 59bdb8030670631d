package io.synproof.checker.engine.graph;

/** The nodes of a graph, each of which belongs to a state of the model. */
public interface GraphNodes {
    /** A graph of which each node is a state. */
    GraphNodes STATES = new GraphNodes() {
        @Override
        public int stateOf(int node) {
            return node;
        }

        @Override
        public int[] first(int state) {
            return new int[] {state};
        }

        @Override
        public int[] after(int node, int target) {
            return new int[] {target};
        }
    };

    /** The state that a node belongs to. */
    int stateOf(int node);

    /** The nodes in which a run begins that begins in a state, the first choice first. */
    int[] first(int state);

    /** The nodes to which a step from a node to a state leads, the first choice first. */
    int[] after(int node, int target);
}
