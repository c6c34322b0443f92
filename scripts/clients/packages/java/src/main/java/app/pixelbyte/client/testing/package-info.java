/** The mock of the PixelByte API in tests, with an extension of JUnit. */
@NullMarked
package app.pixelbyte.client.testing;

import org.jspecify.annotations.NullMarked;
