/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.report.page;

import org.jspecify.annotations.NullMarked;
