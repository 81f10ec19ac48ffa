// The product's mark: a claim on two lines of defence.
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      width={30}
      height={30}
      role="img"
      aria-label="Warrant"
    >
      <rect width="32" height="32" rx="7" className="mark-ground" />
      <path d="M8 6.5h16v6H8z" className="mark-line" />
      <path d="M16 12.5v4M16 16.5H9.5v3M16 16.5h6.5v3" className="mark-line" />
      <circle cx="9.5" cy="23" r="3.2" className="mark-control" />
      <circle cx="22.5" cy="23" r="3.2" className="mark-propensity" />
    </svg>
  );
}
