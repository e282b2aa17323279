// The elements where there is no page to put them into: a server that renders one imports this, and nothing happens.

export class VouchClaim {}
export class VouchChecker {}
