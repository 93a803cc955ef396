/** The moment at which tests begin when they do not say one: noon on 14 November 2023, epoch ms. */
export const TEST_NOON = 1_699_963_200_000
