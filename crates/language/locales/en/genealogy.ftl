## Who came through whom

tree-title = Who came through <bdi>{ $name }</bdi>
tree-page-title = Who came through { $name }
tree-sums = { $people ->
    [one] One person came this way
   *[other] { $shown } people came this way
}; { $buyers ->
    [0] nobody has bought yet.
    [one] one of them bought: { $value }.
   *[other] { $buyers } of them bought: { $value }.
}
tree-furthest = The furthest is { $steps } steps away.
tree-above = Who led here
tree-find = Find somebody in this tree
tree-found = { $count ->
    [0] Nobody of that name in this tree
    [one] One found
   *[other] { $count } found
}
tree-by-itself = Open the best branches
tree-shut = Shut all branches
tree-keep = Keep as a picture
tree-print = Print
tree-zoom-in = Larger
tree-zoom-out = Smaller
tree-zoom-fit = Fit
tree-picture = The tree of { $name } as a picture; the list below says the same
tree-picture-hint = Drag to move, pinch or use + and − to zoom. A sign beside somebody opens and shuts their branch.
tree-outline = As a list
tree-branch = Branch of { $name }
tree-and-more = { $count ->
    [one] and one more
   *[other] and { $shown } more
}
tree-next = The next people
tree-below = { $people ->
    [one] one person
   *[other] { $shown } people
}
tree-below-worth = { $people ->
    [one] one person
   *[other] { $shown } people
}, { $value }
tree-worth = { $stage }, { $value }
tree-empty = Nobody has come through { $name } yet.
tree-empty-hint = One question begins a tree: who else faces the same?
tree-empty-next = Ask
tree-link = The whole tree
tree-file-name = who-came-through

champions-title = Champions
champions-lead = Whose referrals led to the most, at any depth.
champions-tree = Tree
champions-reach = { $buyers ->
    [one] One of { $shown } people bought
   *[other] { $buyers } of { $shown } people bought
}, up to { $steps ->
    [one] one step
   *[other] { $steps } steps
} away
champions-balance = Named { $gave }; received { $received }
champions-balance-last = Named { $gave }; received { $received }, last { $day }
champions-never = Named { $gave } and has received nothing
champions-whose = of { $rep }
champions-empty = No champions yet.
champions-empty-hint = A champion is somebody whose referrals led to a deal, however long the chain between them is.
champions-empty-next = Ask somebody
champions-how = How this is counted
champions-how-long = Everybody above a customer has the full value of each deal that the customer won, once, however long the chain is. What counts is a deal closed on the day of the referral or later, and the referrer who has the credit. So figures of two people of one chain hold the same deals: don’t add them up. Where two people named each other, the first one led to the second.
more-champions = Whose referrals led to the most, at any depth
